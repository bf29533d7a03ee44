package fivedoors.bytes;

/** Bytes that were changed on their way: their checksum does not belong to them. */
public final class ChecksumException extends MalformedException {
  private static final long serialVersionUID = 1L;

  /**
   * @param what what carries the checksum ("IPv4 header")
   * @param offset index in the byte array of the checksum field
   * @param found the checksum in the packet
   */
  public ChecksumException(String what, int offset, int found) {
    super(what, offset, "checksum 0x" + Hex.u16(found) + " does not belong to these bytes");
  }
}
