/**
 * JSON documents on the JVM: Jackson at its strictest, and the exact place of whatever is wrong.
 */
package fivedoors.desktop.json;
