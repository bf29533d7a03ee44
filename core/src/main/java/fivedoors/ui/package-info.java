/** The app: everything a person sees, the same code on the desktop and in the browser. */
package fivedoors.ui;
