/**
 * What a test may read of the screen: where things are and what is shown. It can change nothing.
 */
package fivedoors.ui.probe;
