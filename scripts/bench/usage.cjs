// Loaded into a process that is timed: says at its end what it used.
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  process.stderr.write(JSON.stringify({ cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS }));
});
