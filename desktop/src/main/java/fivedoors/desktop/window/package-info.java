/** The desktop window, and FreeType's glyphs in it. */
package fivedoors.desktop.window;
