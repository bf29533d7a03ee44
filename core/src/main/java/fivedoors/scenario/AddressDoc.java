package fivedoors.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How an interface gets its IPv4 address. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = AddressDoc.StaticDoc.class, name = "static"),
  @JsonSubTypes.Type(value = AddressDoc.DhcpDoc.class, name = "dhcp")
})
public sealed interface AddressDoc {
  /**
   * Typed in by a person.
   *
   * @param ip dotted quad
   * @param prefix length of the network part, 8 to 30; null for 24
   * @param gateway dotted quad in the same network, or null for none
   * @param dns dotted quad of the name server; null for the gateway
   */
  record StaticDoc(
      @JsonProperty(value = "ip", required = true) String ip,
      @JsonProperty("prefix") Integer prefix,
      @JsonProperty("gateway") String gateway,
      @JsonProperty("dns") String dns)
      implements AddressDoc {
    /** As written. */
    @JsonCreator
    public StaticDoc {
      prefix = prefix == null ? Integer.valueOf(24) : prefix;
    }
  }

  /**
   * Asked for by DHCP when the link comes up.
   *
   * @param broadcast whether the client sets the broadcast flag; null for false
   */
  record DhcpDoc(@JsonProperty("broadcast") Boolean broadcast) implements AddressDoc {
    /** As written. */
    @JsonCreator
    public DhcpDoc {}
  }
}
