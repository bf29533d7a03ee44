/**
 * Shapes and lines of text, drawn in one batch. Marks that carry meaning are shapes here and never
 * characters of a font, so that none can be missing.
 */
package fivedoors.ui.draw;
