/** ARIA roles (WAI-ARIA 1.2 §5.3) of what stands around an article. */
export const furnitureRoles = new Set([
    'alert',
    'alertdialog',
    'banner',
    'complementary',
    'contentinfo',
    'dialog',
    'menu',
    'menubar',
    'navigation',
    'search',
    'tablist',
    'toolbar',
    'tooltip',
]);
