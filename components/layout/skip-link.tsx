/** The first stop of the Tab key on every page: past the navigation to the element `isi`. */
export function SkipLink() {
  return (
    <a className="skip" href="#isi">
      Langsung ke isi
    </a>
  )
}
