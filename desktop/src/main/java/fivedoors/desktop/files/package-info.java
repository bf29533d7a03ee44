/**
 * Reading and writing files so that nothing is lost: text is UTF-8, and a file is replaced as a
 * whole or not at all.
 */
package fivedoors.desktop.files;
