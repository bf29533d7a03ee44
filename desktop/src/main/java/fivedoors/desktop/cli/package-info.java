/**
 * The command line: one class a command, thin over the engine. Nothing here decides what happens in
 * a network.
 */
package fivedoors.desktop.cli;
