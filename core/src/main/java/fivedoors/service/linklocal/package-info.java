/** Addresses that hosts give themselves when nobody else does (RFC 3927). */
package fivedoors.service.linklocal;
