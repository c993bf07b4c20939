// Stands in for VS Code's native watchdog: ends this process when the process it belongs to is gone.
exports.start = (parent) => {
  const isParentAlive = () => {
    try {
      process.kill(parent, 0);
      return true;
    } catch {
      return false;
    }
  };
  setInterval(() => {
    if (!isParentAlive()) process.exit(87);
  }, 2000).unref();
};

exports.exit = (status) => process.exit(status || 0);
