// Runs before the first paint: a chosen theme must not flash the other one.
(() => {
  try {
    const theme = localStorage.getItem('tenon.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage may be switched off; the system theme stands.
  }
})();
