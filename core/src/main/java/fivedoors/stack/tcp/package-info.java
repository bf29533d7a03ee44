/**
 * TCP (RFC 9293) as a machine without input or output of its own: segments, calls and timers go in,
 * segments, timers and notes come out. Start at {@link fivedoors.stack.tcp.TcpConnection}.
 */
package fivedoors.stack.tcp;
