package fivedoors.wire;

import fivedoors.bytes.ByteReader;
import fivedoors.bytes.ByteWriter;
import fivedoors.bytes.Ipv4Address;
import fivedoors.bytes.MalformedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A DNS message with one question (RFC 1035 section 4.1). Records of the authority and additional
 * sections are read over and not kept.
 *
 * @param id 16 bits, the same in question and answer
 * @param response QR
 * @param authoritative AA
 * @param truncated TC: ask again over TCP
 * @param recursionDesired RD
 * @param recursionAvailable RA
 * @param code RCODE, {@link #NO_ERROR} and so on
 * @param question the name asked for, lower case
 * @param questionType such as {@link DnsRecord#A}
 * @param answers the answer section
 */
public record DnsMessage(
    int id,
    boolean response,
    boolean authoritative,
    boolean truncated,
    boolean recursionDesired,
    boolean recursionAvailable,
    int code,
    String question,
    int questionType,
    List<DnsRecord> answers) {
  /** Answered. */
  public static final int NO_ERROR = 0;

  /** The server could not read the question. */
  public static final int FORMAT_ERROR = 1;

  /** The server failed, as when nobody answers it. */
  public static final int SERVER_FAILURE = 2;

  /** There is no such name (NXDOMAIN). */
  public static final int NAME_ERROR = 3;

  /** The largest message over UDP (RFC 1035 section 4.2.1). */
  public static final int MAX_UDP = 512;

  private static final int HEADER = 12;
  private static final int CLASS_IN = 1;

  /** Checks the ranges. */
  public DnsMessage {
    Ranges.u16("dns.id", id);
    Ranges.check("dns.flags.rcode", code, 15);
    Ranges.u16("dns.qry.type", questionType);
    question = DnsName.normal(question);
    answers = List.copyOf(answers);
  }

  /** A question for the address of a name. */
  public static DnsMessage query(int id, String name) {
    return new DnsMessage(
        id, false, false, false, true, false, NO_ERROR, name, DnsRecord.A, List.of());
  }

  /** The answer to this question. */
  public DnsMessage answer(
      boolean fromAuthority, boolean recursion, int rcode, List<DnsRecord> list) {
    return new DnsMessage(
        id,
        true,
        fromAuthority,
        false,
        recursionDesired,
        recursion,
        rcode,
        question,
        questionType,
        list);
  }

  /** The same message under another id. */
  public DnsMessage withId(int other) {
    return new DnsMessage(
        other,
        response,
        authoritative,
        truncated,
        recursionDesired,
        recursionAvailable,
        code,
        question,
        questionType,
        answers);
  }

  /**
   * Reads a message.
   *
   * @throws MalformedException if it is cut short, has another number of questions than one, or its
   *     names lead nowhere
   */
  public static DnsMessage decode(byte[] b, int from, int to) {
    ByteReader in = new ByteReader("DNS message", b, from, to);
    int id = in.u16();
    int flags = in.u16();
    int questions = in.u16();
    int answerCount = in.u16();
    in.skip(4);
    if (questions != 1) {
      throw in.malformed(questions + " questions, expected 1");
    }
    String name = DnsName.read(in, b, from);
    int type = in.u16();
    in.skip(2);
    List<DnsRecord> answers = new ArrayList<>();
    for (int i = 0; i < answerCount; i++) {
      answers.add(record(in, b, from));
    }
    return new DnsMessage(
        id,
        (flags & 0x8000) != 0,
        (flags & 0x0400) != 0,
        (flags & 0x0200) != 0,
        (flags & 0x0100) != 0,
        (flags & 0x0080) != 0,
        flags & 15,
        name,
        type,
        answers);
  }

  private static DnsRecord record(ByteReader in, byte[] b, int from) {
    String name = DnsName.read(in, b, from);
    int type = in.u16();
    in.skip(2);
    // RFC 2181 section 8: a TTL with the highest bit set counts as zero.
    int ttl = Math.max(0, in.i32());
    int length = in.u16();
    in.require(length);
    int end = in.position() + length;
    if (type == DnsRecord.A && length == 4) {
      return DnsRecord.a(name, ttl, in.ipv4());
    }
    if (type == DnsRecord.CNAME) {
      String target = DnsName.read(in, b, from);
      if (in.position() != end) {
        throw in.malformed("a CNAME of the wrong length");
      }
      return DnsRecord.cname(name, ttl, target);
    }
    return new DnsRecord(name, type, ttl, null, null, in.bytes(length));
  }

  /** The bytes; the owner of an answer that is the question's name is a pointer to it. */
  public byte[] encode() {
    byte[] asked = DnsName.encode(question);
    List<byte[]> owners = new ArrayList<>();
    List<byte[]> data = new ArrayList<>();
    int length = HEADER + asked.length + 4;
    for (DnsRecord r : answers) {
      byte[] owner =
          r.name().equals(question) ? new byte[] {(byte) 0xC0, HEADER} : DnsName.encode(r.name());
      byte[] rdata = r.rdata();
      owners.add(owner);
      data.add(rdata);
      length += owner.length + 10 + rdata.length;
    }
    ByteWriter out = new ByteWriter(length).u16(id).u16(flags()).u16(1).u16(answers.size());
    out.u16(0).u16(0).bytes(asked).u16(questionType).u16(CLASS_IN);
    for (int i = 0; i < answers.size(); i++) {
      DnsRecord r = answers.get(i);
      out.bytes(owners.get(i)).u16(r.type()).u16(CLASS_IN).i32(r.ttlSec());
      out.u16(data.get(i).length).bytes(data.get(i));
    }
    return out.finish();
  }

  /**
   * The bytes for UDP: above 512 the answers are left out and TC is set (RFC 1035 section 4.2.1).
   */
  public byte[] encodeForUdp() {
    byte[] all = encode();
    return all.length <= MAX_UDP
        ? all
        : new DnsMessage(
                id,
                response,
                authoritative,
                true,
                recursionDesired,
                recursionAvailable,
                code,
                question,
                questionType,
                List.of())
            .encode();
  }

  private int flags() {
    return (response ? 0x8000 : 0)
        | (authoritative ? 0x0400 : 0)
        | (truncated ? 0x0200 : 0)
        | (recursionDesired ? 0x0100 : 0)
        | (recursionAvailable ? 0x0080 : 0)
        | code;
  }

  /** The first address in the answers, or null. */
  public Ipv4Address firstAddress() {
    for (DnsRecord r : answers) {
      if (r.type() == DnsRecord.A && r.address() != null) {
        return r.address();
      }
    }
    return null;
  }

  // Written out: the browser's own would count the constants in.
  @Override
  public boolean equals(Object other) {
    return other instanceof DnsMessage m
        && m.id == id
        && m.flags() == flags()
        && m.question.equals(question)
        && m.questionType == questionType
        && m.answers.equals(answers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, flags(), question, questionType, answers);
  }

  @Override
  public String toString() {
    return "DnsMessage["
        + ("id " + id + (response ? " answer " + code : " query"))
        + (" " + question + " type " + questionType + " " + answers)
        + "]";
  }
}
