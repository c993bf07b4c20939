// The extension that does nothing: what VS Code itself costs in the same run.
exports.activate = () => {};
