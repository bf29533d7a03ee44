/** Draws the meaning that panels show: one widget for each kind of {@code MirrorNode}. */
package fivedoors.ui.widget;
