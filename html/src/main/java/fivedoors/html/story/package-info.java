/** The page where nothing can be drawn: the lessons as text, in ordinary elements. */
package fivedoors.html.story;
