/** Nodes, ports and links: frames travel here. */
package fivedoors.net;
