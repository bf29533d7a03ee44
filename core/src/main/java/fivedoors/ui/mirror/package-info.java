/**
 * What the panels show, as meaning: headings, texts, buttons, choices, tables. The panels draw it
 * with scene2d; the browser build mirrors the same nodes into the accessible document tree.
 */
package fivedoors.ui.mirror;
