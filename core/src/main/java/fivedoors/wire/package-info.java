/**
 * The protocols as bytes. Each has a strict record, which refuses nonsense, with {@code decode} and
 * {@code encode}; and a table of its fields under their Wireshark names, from which the tolerant
 * {@link fivedoors.wire.Dissector} shows any bytes at all, broken ones too.
 *
 * <p>Arrays inside records are never modified after the record was made, by nobody: records share
 * them freely. A change makes a new record.
 */
package fivedoors.wire;
