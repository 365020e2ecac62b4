/** Narrower than this, the screen is one column: map, time, and the panel as a sheet. `--breakpoint-md` in app.css. */
export const ONE_COLUMN = '(max-width: 55.99rem)';
