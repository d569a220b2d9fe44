type Meeting = { title: string; address: string; place: string; startsAt: Date; endsAt: Date }

/** The address at which Google's calendar offers to keep a meeting. */
export function googleLink({ title, address, place, startsAt, endsAt }: Meeting): string {
  const [from, to] = [startsAt, endsAt].map((at) => at.toISOString().replace(/[-:]|\.\d{3}/g, ""))
  const query = { action: "TEMPLATE", text: title, dates: `${from}/${to}`, details: address, location: place }
  return `https://calendar.google.com/calendar/render?${new URLSearchParams(query)}`
}
