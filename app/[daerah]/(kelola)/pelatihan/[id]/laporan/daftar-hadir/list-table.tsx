import { Wide } from "@/components/ui/wide"
import { type AttendanceList, placeToSign } from "@/lib/report/rules/attendance"

/** The lines of an attendance list, with room to sign, and who answers for it. */
export function ListTable({ list }: { list: AttendanceList }) {
  const { facts, columns, rows, isFilled, signedAt, signatory } = list
  return (
    <>
      <dl className="facts">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Wide label="Daftar hadir">
        <table className={isFilled ? "attendance-list" : "attendance-list to-sign"}>
          <caption className="hidden-text">Daftar hadir</caption>
          <thead>
            <tr>
              {columns.map((label) => (
                <th scope="col" key={label}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ number, cells: [name, enterprise, address, mark] }) => (
              <tr key={number}>
                <td>{number}</td>
                <th scope="row">{name || <span className="hidden-text">Baris kosong</span>}</th>
                <td>{enterprise}</td>
                <td>{address}</td>
                {isFilled ? <td>{mark}</td> : <SignCell number={number} />}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <div className="signed">
        <p>{signedAt}</p>
        <p>{signatory.title || "…………………………………"}</p>
        <div className="space" />
        <p>
          <strong>{signatory.name || "…………………………………"}</strong>
        </p>
        {signatory.nip && <p>NIP {signatory.nip}</p>}
      </div>
    </>
  )
}

function SignCell({ number }: { number: number }) {
  const { text, isSecond } = placeToSign(number)
  return <td className={isSecond ? "second" : undefined}>{text}</td>
}
