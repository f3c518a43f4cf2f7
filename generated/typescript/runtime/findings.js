export function listed() { return []; }
