/** Colours, type sizes, widget styles and icons: how everything looks, in one place. */
package fivedoors.ui.theme;
