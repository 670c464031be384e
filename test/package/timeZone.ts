// A run that is named after a time zone must not test the machine's own in its place.
const inForce = new Intl.DateTimeFormat().resolvedOptions().timeZone
if (inForce !== process.env.TZ) throw new Error(`time zone ${inForce} instead of ${process.env.TZ}`)
