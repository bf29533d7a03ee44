/**
 * DHCP (RFC 2131, RFC 2132): client and server as state machines that are given messages and times
 * and put what they want done into an {@code out}. They know neither network nor device.
 */
package fivedoors.service.dhcp;
