/** A feed's arcs on a sheet of paper that comes off the press. */
export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
<rect width="64" height="64" rx="14" fill="#b5381b"/>
<g fill="none" stroke="#fff8f0" stroke-width="7" stroke-linecap="round">
<path d="M17 30a17 17 0 0 1 17 17"/><path d="M17 16a31 31 0 0 1 31 31"/>
</g>
<circle cx="20" cy="44" r="5.5" fill="#fff8f0"/>
</svg>
`;
