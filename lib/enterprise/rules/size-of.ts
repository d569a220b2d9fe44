import { type SizeBasis, type SizeClass, sizeClass } from "@/lib/enterprise/rules/size"

type Money = number | bigint | null
type Year = { year: number; salesMin: Money; salesMax: Money; capitalMin: Money; capitalMax: Money }

/** The size class of an enterprise by its latest sales that tell one, else by its latest capital (PP 7/2021 art. 35). */
export function sizeOf(years: readonly Year[]): { size: SizeClass; basis: SizeBasis } | null {
  const latest = [...years].sort((a, b) => b.year - a.year)
  const sales = latest.find(({ salesMin, salesMax }) => salesMin !== null || salesMax !== null)
  const capital = latest.find(({ capitalMin, capitalMax }) => capitalMin !== null || capitalMax !== null)
  return sizeClass({
    yearlySales: sales ? { min: sales.salesMin, max: sales.salesMax } : null,
    capital: capital ? { min: capital.capitalMin, max: capital.capitalMax } : null,
  })
}
