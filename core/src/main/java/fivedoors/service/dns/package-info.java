/**
 * DNS (RFC 1034, RFC 1035): zones and their server, the relay in a home router, the resolver of a
 * host.
 */
package fivedoors.service.dns;
