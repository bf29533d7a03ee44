package fivedoors.service.admin;

/**
 * Who has an inside address.
 *
 * @param name what the device calls itself; may be empty
 * @param mac its MAC address
 * @param ip its address
 * @param state {@code offered}, {@code leased} and so on, as the table of leases has it
 */
public record AdminLease(String name, String mac, String ip, String state) {}
