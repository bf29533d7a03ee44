/**
 * Text whose glyphs are painted when they are first needed, and which is laid out alike on the
 * desktop and in the browser: the platform paints, the measures are here.
 */
package fivedoors.ui.text;
