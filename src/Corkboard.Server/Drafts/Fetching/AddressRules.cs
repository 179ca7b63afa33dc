using System.Net;

namespace Corkboard.Server.Drafts.Fetching;

/// <summary>Which addresses a member may make this server fetch from: public ones.</summary>
internal static class AddressRules
{
    // Of the IANA special-purpose registries (RFC 6890 and its updates), all that is not globally reachable, and multicast.
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4",
            "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    // Forms of IPv6 that carry an IPv4 address, and the byte at which it begins.
    private static readonly (IPNetwork Network, int Start)[] Carriers =
    [
        (IPNetwork.Parse("::/96"), 12),
        (IPNetwork.Parse("::ffff:0:0/96"), 12),
        (IPNetwork.Parse("::ffff:0:0:0/96"), 12),
        (IPNetwork.Parse("64:ff9b::/96"), 12),
        (IPNetwork.Parse("2002::/16"), 2),
    ];

    public static bool IsPublic(IPAddress address)
    {
        // Anew from its bytes: the zone of a link-local address says nothing here.
        var bytes = address.GetAddressBytes();
        var plain = new IPAddress(bytes);
        foreach (var (network, start) in Carriers)
        {
            if (network.Contains(plain))
            {
                return IsPublic(new IPAddress(bytes.AsSpan(start, 4)));
            }
        }

        return !Array.Exists(Closed, network => network.Contains(plain));
    }
}
