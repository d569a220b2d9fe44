/** Whether digits (stripped of noise) are a NIB: 13 digits (PP 5/2021); nothing in them may be relied on. */
export function isNib(digits: string): boolean {
  return /^\d{13}$/.test(digits) && !/^0+$/.test(digits)
}

/** Divisions of KBLI 2020 (Peraturan BPS 2/2020) and KBLI 2025 (Peraturan BPS 7/2025) together. */
const absentDivisions = new Set(["00", "04", "34", "40", "44", "48", "54", "57", "67", "76", "83", "89"])

/** Groups of the divisions below 10: what a code that lost its leading zero can have been. */
const lowGroups = /^(01[1-7]|02[1-4]|03[12]|05[12]|06[12]|07[123]|08[19]|09[19])/

/** Whether digits have the shape of a KBLI code, as text with its leading zero. */
export function isKbli(digits: string): boolean {
  return /^\d{5}$/.test(digits)
}

/** Whether any edition of KBLI has the code's division (first two digits). */
export function hasKbliDivision(code: string): boolean {
  return !absentDivisions.has(code.slice(0, 2))
}

/** The code four digits come from when Excel dropped their leading zero (1193 → 01193), or null when no group fits. */
export function restoreKbli(digits: string): string | null {
  return /^\d{4}$/.test(digits) && lowGroups.test(`0${digits}`) ? `0${digits}` : null
}
