/** The milliseconds of processor time that some work takes: what others do on the machine meanwhile does not count. */
export function busyFor(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
