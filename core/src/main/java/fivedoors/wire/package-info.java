/**
 * The protocols as bytes. Each has a strict record, which refuses nonsense, with {@code decode} and
 * {@code encode}; and a table of its fields under their Wireshark names, from which the tolerant
 * {@link fivedoors.wire.Dissector} shows any bytes at all, broken ones too.
 *
 * <p>A record that has constants writes its equals, hashCode and toString out: GWT's own count the
 * static fields in, so that they would differ from the JVM's, or never end.
 *
 * <p>Arrays inside records are never modified after the record was made, by nobody: records share
 * them freely. A change makes a new record.
 */
package fivedoors.wire;
