import { Button } from "@/components/ui/button"

type SearchBarProps = { label: string; placeholder: string; value: string }

/** What to look for, and the button that looks: the children of a bar or of a form that is one. */
export function SearchBar({ label, placeholder, value }: SearchBarProps) {
  return (
    <>
      <input
        className="input grow"
        type="search"
        name="q"
        aria-label={label}
        placeholder={placeholder}
        defaultValue={value}
        maxLength={100}
      />
      <Button variant="quiet">Cari</Button>
    </>
  )
}
