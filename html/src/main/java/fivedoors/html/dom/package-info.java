/**
 * The page around the canvas: the mirror of what is shown as real elements, and the native input.
 */
package fivedoors.html.dom;
