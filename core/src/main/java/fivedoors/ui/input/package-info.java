/** Keys, focus and the one list of things a person can do on every screen. */
package fivedoors.ui.input;
