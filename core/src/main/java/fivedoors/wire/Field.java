package fivedoors.wire;

/**
 * One field of a packet as a person reads it.
 *
 * @param name its Wireshark name, one of {@link WireFields}
 * @param from index in the frame of its first byte; two fields may share bytes, as flags do
 * @param to index after its last byte
 * @param value its value as {@code tshark -T fields} prints it: decimal, {@code 0x...} for numbers
 *     that Wireshark shows in hex, {@code 1} or {@code 0} for a flag, addresses as usual, other
 *     bytes as hex digits
 */
public record Field(String name, int from, int to, String value) {}
