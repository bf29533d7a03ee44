/**
 * A lesson as a story in text, for those who have no picture: the terminal and the page without
 * WebGL tell the same.
 */
package fivedoors.tell;
