package fivedoors.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;

/** A device of a scenario. {@code type} tells which: host, switch, router or isp. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = NodeDoc.HostDoc.class, name = "host"),
  @JsonSubTypes.Type(value = NodeDoc.SwitchDoc.class, name = "switch"),
  @JsonSubTypes.Type(value = NodeDoc.RouterDoc.class, name = "router"),
  @JsonSubTypes.Type(value = NodeDoc.IspDoc.class, name = "isp")
})
public sealed interface NodeDoc {
  /** The name in fact paths: a lower-case letter, then letters, digits and hyphens. */
  String name();

  /**
   * Visible names by language; where one is missing, the word {@code node.<name>}, else the name.
   */
  Map<String, String> labels();

  /** When the power comes on, in milliseconds since scenario start; null for 0. */
  Integer upAtMs();

  /** Facts that are set before the start, by the part of their path after the node's name. */
  Map<String, String> settings();

  /** Where it is drawn; null for what suits its type. */
  StageDoc stage();

  /** The same device standing elsewhere. */
  NodeDoc standing(StageDoc elsewhere);

  /** The same device with another visible name, in every language. */
  NodeDoc called(String label);

  /**
   * A computer, telephone, NAS: anything with one address, or with one for each of its ports.
   *
   * @param port name of its first port; null for {@code eth0}
   * @param mac address of that port
   * @param address how that gets its IP address
   * @param ports further ports; of several that are up the first one is used
   * @param os whose terminal it has: {@code windows-ko}, {@code windows-en}, {@code macos} or
   *     {@code linux}; null for windows-ko
   * @param programs what waits at its ports
   * @param firewall null for none
   */
  record HostDoc(
      @JsonProperty(value = "name", required = true) String name,
      @JsonProperty("labels") Map<String, String> labels,
      @JsonProperty("port") String port,
      @JsonProperty(value = "mac", required = true) String mac,
      @JsonProperty(value = "address", required = true) AddressDoc address,
      @JsonProperty("ports") List<PortDoc> ports,
      @JsonProperty("os") String os,
      @JsonProperty("programs") List<ProgramDoc> programs,
      @JsonProperty("firewall") FirewallDoc firewall,
      @JsonProperty("upAtMs") Integer upAtMs,
      @JsonProperty("settings") Map<String, String> settings,
      @JsonProperty("stage") StageDoc stage)
      implements NodeDoc {
    /** Parts that are not written get their defaults. */
    @JsonCreator
    public HostDoc {
      labels = Docs.map(labels);
      port = Docs.or(port, "eth0");
      ports = Docs.list(ports);
      os = Docs.or(os, "windows-ko");
      programs = Docs.list(programs);
      settings = Docs.map(settings);
    }

    @Override
    public HostDoc standing(StageDoc elsewhere) {
      return new HostDoc(
          name, labels, port, mac, address, ports, os, programs, firewall, upAtMs, settings,
          elsewhere);
    }

    @Override
    public HostDoc called(String label) {
      return new HostDoc(
          name,
          Docs.label(label),
          port,
          mac,
          address,
          ports,
          os,
          programs,
          firewall,
          upAtMs,
          settings,
          stage);
    }
  }

  /**
   * A further port of a host.
   *
   * @param port its name, such as {@code wlan0}
   * @param mac its address, another than that of the other ports
   * @param address how it gets its IP address
   */
  record PortDoc(
      @JsonProperty(value = "port", required = true) String port,
      @JsonProperty(value = "mac", required = true) String mac,
      @JsonProperty(value = "address", required = true) AddressDoc address) {
    /** As written. */
    @JsonCreator
    public PortDoc {}
  }

  /**
   * A learning switch.
   *
   * @param ports names of its ports, in order
   */
  record SwitchDoc(
      @JsonProperty(value = "name", required = true) String name,
      @JsonProperty("labels") Map<String, String> labels,
      @JsonProperty(value = "ports", required = true) List<String> ports,
      @JsonProperty("upAtMs") Integer upAtMs,
      @JsonProperty("settings") Map<String, String> settings,
      @JsonProperty("stage") StageDoc stage)
      implements NodeDoc {
    /** Parts that are not written get their defaults. */
    @JsonCreator
    public SwitchDoc {
      labels = Docs.map(labels);
      ports = Docs.list(ports);
      settings = Docs.map(settings);
    }

    @Override
    public SwitchDoc standing(StageDoc elsewhere) {
      return new SwitchDoc(name, labels, ports, upAtMs, settings, elsewhere);
    }

    @Override
    public SwitchDoc called(String label) {
      return new SwitchDoc(name, Docs.label(label), ports, upAtMs, settings, stage);
    }
  }

  /**
   * A home router. Its ports are {@code wan}, {@code lan1} to {@code lan4}, {@code wlan0} to {@code
   * wlan3}, and the inside bridge {@code lan}, to which no link goes.
   *
   * @param wan its outside
   * @param lan its inside; always static
   * @param forwards the lines of its forward table
   * @param dmz address of the inside host that gets the rest; null for none
   * @param hairpin whether inside hosts reach forwarded ports by the outside address; null for true
   * @param missing what happens to letters that no line takes: {@code drop} or {@code reject}; null
   *     for drop
   * @param skin whose captions its admin page has: {@code iptime}, {@code asus} or {@code carrier};
   *     null for iptime
   */
  record RouterDoc(
      @JsonProperty(value = "name", required = true) String name,
      @JsonProperty("labels") Map<String, String> labels,
      @JsonProperty(value = "wan", required = true) SideDoc wan,
      @JsonProperty(value = "lan", required = true) SideDoc lan,
      @JsonProperty("forwards") List<ForwardDoc> forwards,
      @JsonProperty("dmz") String dmz,
      @JsonProperty("hairpin") Boolean hairpin,
      @JsonProperty("missing") String missing,
      @JsonProperty("skin") String skin,
      @JsonProperty("upAtMs") Integer upAtMs,
      @JsonProperty("settings") Map<String, String> settings,
      @JsonProperty("stage") StageDoc stage)
      implements NodeDoc {
    /** Parts that are not written get their defaults. */
    @JsonCreator
    public RouterDoc {
      labels = Docs.map(labels);
      forwards = Docs.list(forwards);
      settings = Docs.map(settings);
    }

    @Override
    public RouterDoc standing(StageDoc elsewhere) {
      return new RouterDoc(
          name, labels, wan, lan, forwards, dmz, hairpin, missing, skin, upAtMs, settings,
          elsewhere);
    }

    @Override
    public RouterDoc called(String label) {
      return new RouterDoc(
          name,
          Docs.label(label),
          wan,
          lan,
          forwards,
          dmz,
          hairpin,
          missing,
          skin,
          upAtMs,
          settings,
          stage);
    }
  }

  /**
   * A router of the provider.
   *
   * @param sides its ports with their addresses, in order
   */
  record IspDoc(
      @JsonProperty(value = "name", required = true) String name,
      @JsonProperty("labels") Map<String, String> labels,
      @JsonProperty(value = "sides", required = true) List<IspSideDoc> sides,
      @JsonProperty("upAtMs") Integer upAtMs,
      @JsonProperty("settings") Map<String, String> settings,
      @JsonProperty("stage") StageDoc stage)
      implements NodeDoc {
    /** Parts that are not written get their defaults. */
    @JsonCreator
    public IspDoc {
      labels = Docs.map(labels);
      sides = Docs.list(sides);
      settings = Docs.map(settings);
    }

    @Override
    public IspDoc standing(StageDoc elsewhere) {
      return new IspDoc(name, labels, sides, upAtMs, settings, elsewhere);
    }

    @Override
    public IspDoc called(String label) {
      return new IspDoc(name, Docs.label(label), sides, upAtMs, settings, stage);
    }
  }

  /**
   * One side of a home router.
   *
   * @param mac address of the port
   * @param address the side's IP address; inside it must be static
   */
  record SideDoc(
      @JsonProperty(value = "mac", required = true) String mac,
      @JsonProperty(value = "address", required = true) AddressDoc address) {
    /** As written. */
    @JsonCreator
    public SideDoc {}
  }

  /**
   * One side of a provider's router.
   *
   * @param port the port's name
   * @param mac address of the port
   * @param address the side's IP address; static
   * @param pool the addresses that customers there are given by DHCP; null for none
   * @param carrier whether the customers there share the public address of the router's first side
   *     that is not such a one; null for false
   */
  record IspSideDoc(
      @JsonProperty(value = "port", required = true) String port,
      @JsonProperty(value = "mac", required = true) String mac,
      @JsonProperty(value = "address", required = true) AddressDoc address,
      @JsonProperty("pool") PoolDoc pool,
      @JsonProperty("carrier") Boolean carrier) {
    /** As written. */
    @JsonCreator
    public IspSideDoc {}
  }

  /**
   * Addresses that a provider gives out.
   *
   * @param first the lowest
   * @param last the highest
   * @param leaseSec for how long, 10 to 604800 seconds; null for a day
   * @param dns the name server that customers are told; null for none
   */
  record PoolDoc(
      @JsonProperty(value = "first", required = true) String first,
      @JsonProperty(value = "last", required = true) String last,
      @JsonProperty("leaseSec") Integer leaseSec,
      @JsonProperty("dns") String dns) {
    /** As written. */
    @JsonCreator
    public PoolDoc {}
  }

  /**
   * A line of a forward table; see {@link Command.Forward}.
   *
   * @param id the row
   * @param name what a person calls it; null for its id
   * @param proto {@code tcp}, {@code udp} or {@code both}
   * @param outside a port or a range
   * @param inside address of the inside host
   * @param insidePort its port for the first outside port; null for the same
   * @param on whether it counts; null for true
   */
  record ForwardDoc(
      @JsonProperty(value = "id", required = true) String id,
      @JsonProperty("name") String name,
      @JsonProperty(value = "proto", required = true) String proto,
      @JsonProperty(value = "outside", required = true) String outside,
      @JsonProperty(value = "inside", required = true) String inside,
      @JsonProperty("insidePort") String insidePort,
      @JsonProperty("on") Boolean on) {
    /** As written. */
    @JsonCreator
    public ForwardDoc {}
  }
}
