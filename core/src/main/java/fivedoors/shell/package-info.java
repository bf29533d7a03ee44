/**
 * Terminals of hosts: command lines in the forms of Windows, macOS and Linux over one state. What
 * they print is in the trace, and what they say about the host is read from the host.
 */
package fivedoors.shell;
