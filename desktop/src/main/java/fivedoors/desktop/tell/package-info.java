/** A lesson as a story in text, for those who have no picture. */
package fivedoors.desktop.tell;
