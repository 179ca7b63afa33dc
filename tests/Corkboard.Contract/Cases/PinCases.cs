using Corkboard.Pinterest;

namespace Corkboard.Contract.Cases;

/// <summary>Pins of every kind of media, and what can be done with them.</summary>
internal static class PinCases
{
    public static IReadOnlyList<Case> All { get; } =
    [
        new("a Pin with everything at its limit", EverythingAsync),
        new("a Pin changes, is saved and goes", ChangesAsync),
        new("pictures by address", AddressesAsync),
        new("a carousel of pictures that are sent along", CarouselAsync),
        new("videos with each kind of cover", VideosAsync),
        new("what an app may do that Pinterest let into a beta", BetaAsync),
        new("products on a Pin", ProductTagsAsync),
        new("Pins are listed", ListAsync),
    ];

    private static MediaSource Picture => new MediaSource.ImageBase64(ImageContentType.Png, Pictures.Png());

    private static async Task EverythingAsync(World world)
    {
        var (pinterest, _) = await world.AdvertiserAsync();
        var board = await pinterest.Boards.CreateAsync(new() { Name = "Everything" });
        var section = await pinterest.Boards.CreateSectionAsync(board.Id, "Desk");
        var parent = await pinterest.Pins.CreateAsync(new() { BoardId = board.Id, MediaSource = Picture });
        var pin = await pinterest.Pins.CreateAsync(new()
        {
            BoardId = board.Id,
            BoardSectionId = section.Id,
            Title = new string('t', 100),
            Description = new string('d', 800),
            AltText = new string('a', 500),
            Link = $"https://lamps.example/{new string('l', 2048 - 22)}",
            DominantColor = "#6E7874",
            ParentPinId = parent.Id,
            AiDisclosures = new() { Values = [AiDisclosure.AiModified] },
            MediaSource = new MediaSource.ImageBase64(ImageContentType.Png, Pictures.Png()) { IsStandard = true },
        });
        await pinterest.Pins.GetAsync(pin.Id, withMetrics: true);
    }

    private static async Task ChangesAsync(World world)
    {
        var (pinterest, _) = await world.AdvertiserAsync();
        var board = await pinterest.Boards.CreateAsync(new() { Name = "Changes" });
        var section = await pinterest.Boards.CreateSectionAsync(board.Id, "Later");
        var pin = await pinterest.Pins.CreateAsync(new() { BoardId = board.Id, Title = "Lamp", MediaSource = Picture });
        await pinterest.Pins.UpdateAsync(pin.Id, new()
        {
            BoardId = board.Id,
            BoardSectionId = section.Id,
            Title = new string('t', 100),
            Description = new string('d', 800),
            AltText = new string('a', 500),
            Link = "https://lamps.example/desk",
            AiDisclosures = new() { Values = [AiDisclosure.SyntheticPerformer] },
        });
        await pinterest.Pins.SaveAsync(pin.Id, board.Id, section.Id);
        await pinterest.Pins.DeleteAsync(pin.Id);
    }

    private static async Task AddressesAsync(World world)
    {
        var (pinterest, _) = await world.AdvertiserAsync();
        var board = await pinterest.Boards.CreateAsync(new() { Name = "Addresses" });
        var picture = await PictureAddressAsync(world, pinterest, board);
        await pinterest.Pins.CreateAsync(new() { BoardId = board.Id, MediaSource = new MediaSource.ImageUrl(picture) { IsStandard = true } });
        await pinterest.Pins.CreateAsync(new()
        {
            BoardId = board.Id,
            MediaSource = new MediaSource.ImageUrls(
            [
                new(picture) { Title = "One", Description = "The first", Link = "https://lamps.example/1" },
                new(picture),
            ])
            {
                Index = 1,
            },
        });
    }

    /// <summary>Where the simulator itself shows a picture.</summary>
    private static async Task<Uri> PictureAddressAsync(World world, PinterestClient pinterest, Board board)
    {
        var shown = await pinterest.Pins.CreateAsync(new() { BoardId = board.Id, MediaSource = Picture });
        var address = shown.Media!.Images!["1200x"]!.Url!;

        return new Uri(world.Address, address.PathAndQuery);
    }

    private static async Task CarouselAsync(World world)
    {
        var (pinterest, _) = await world.AdvertiserAsync();
        var board = await pinterest.Boards.CreateAsync(new() { Name = "Carousels" });
        var pin = await pinterest.Pins.CreateAsync(new()
        {
            BoardId = board.Id,
            MediaSource = new MediaSource.ImagesBase64(
            [
                .. Enumerable.Range(1, 5).Select(number => new CarouselImageBase64(ImageContentType.Png, Pictures.Png())
                {
                    Title = $"Number {number}",
                    Description = "A lamp",
                    Link = "https://lamps.example/",
                }),
            ])
            {
                Index = 4,
            },
        });
        await pinterest.Pins.UpdateAsync(pin.Id, new()
        {
            CarouselSlots = [.. Enumerable.Range(1, 5).Select(number => new CarouselSlot { Title = $"{number}", Description = "Brighter", Link = "https://lamps.example/2" })],
        });
    }

    private static async Task VideosAsync(World world)
    {
        var pinterest = await world.SomebodyNewAsync();
        var board = await pinterest.Boards.CreateAsync(new() { Name = "Videos" });
        var picture = await PictureAddressAsync(world, pinterest, board);
        foreach (VideoCover cover in new VideoCover[] { new VideoCover.Url(picture), new VideoCover.Image(ImageContentType.Png, Pictures.Png()), new VideoCover.KeyFrame(0) })
        {
            var video = new MediaSource.Video(await Videos.ReadyAsync(pinterest), cover) { IsStandard = true };
            var pin = await pinterest.Pins.CreateAsync(new() { BoardId = board.Id, MediaSource = video });
            await pinterest.Pins.GetAsync(pin.Id);
        }
    }

    /// <summary>The app of this run is in neither beta, so that Pinterest refuses; what the client sends is to be right all the same.</summary>
    private static async Task BetaAsync(World world)
    {
        var (pinterest, _) = await world.AdvertiserAsync();
        var board = await pinterest.Boards.CreateAsync(new() { Name = "Betas" });
        var me = await pinterest.User.GetAsync();
        await RestrictedAsync(() => pinterest.Pins.CreateAsync(new() { BoardId = board.Id, SponsorId = me.Id, MediaSource = Picture }));
        await RestrictedAsync(() => pinterest.Pins.CreateAsync(new() { BoardId = board.Id, MediaSource = new MediaSource.PinUrl { IsAffiliateLink = true } }));
    }

    private static async Task RestrictedAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (PinterestException refused) when (refused.Kind == PinterestErrorKind.FeatureRestricted)
        {
            return;
        }

        throw new InvalidOperationException("A beta that the app is not in was open to it.");
    }

    private static async Task ProductTagsAsync(World world)
    {
        var pinterest = await world.SomebodyNewAsync();
        var board = await pinterest.Boards.CreateAsync(new() { Name = "Products" });
        var pin = await pinterest.Pins.CreateAsync(new() { BoardId = board.Id, MediaSource = Picture });
        var product = await pinterest.Pins.CreateAsync(new() { BoardId = board.Id, Link = "https://lamps.example/1", MediaSource = Picture });
        await pinterest.Pins.AddProductTagsAsync(pin.Id, [product.Id]);
        await pinterest.Pins.GetProductTagsAsync(pin.Id);
        await pinterest.Pins.ListAsync(new() { WithProductTags = true, Domain = "lamps.example" }).ToListAsync();
        await pinterest.Pins.ListAsync(new() { Domains = ["lamps.example", "chairs.example"] }).ToListAsync();
        await pinterest.Pins.DeleteProductTagsAsync(pin.Id, [product.Id]);
    }

    private static async Task ListAsync(World world)
    {
        var (pinterest, _) = await world.AdvertiserAsync();
        foreach (var filter in new[] { PinFilter.ExcludeNative, PinFilter.ExcludeRepins, PinFilter.HasBeenPromoted })
        {
            await pinterest.Pins.ListAsync(new() { Filter = filter, WithMetrics = true, IncludeProtectedPins = true, PageSize = 20 }).Take(40).ToListAsync();
        }

        await pinterest.Pins.ListAsync(new() { PageSize = 1 }).Take(3).ToListAsync();
        await pinterest.Pins.ListAsync(new() { PinType = PinType.Private, CreativeTypes = [CreativeType.Regular, CreativeType.Video] }).ToListAsync();
    }
}
