/**
 * Addresses, checksums, sequence numbers and bounds-checked byte cursors: what every protocol needs
 * and no protocol owns. Nothing here knows what a packet is.
 *
 * <p>Everything compiles for the JVM and for the browser, so bounds, nulls and overflow are checked
 * or cut off ({@code | 0}) by hand: JavaScript does neither.
 */
package fivedoors.bytes;
