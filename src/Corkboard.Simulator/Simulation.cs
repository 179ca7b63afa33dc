using Corkboard.Simulator.AdAccounts;
using Corkboard.Simulator.Analytics;
using Corkboard.Simulator.Api;
using Corkboard.Simulator.Boards;
using Corkboard.Simulator.Control;
using Corkboard.Simulator.Faults;
using Corkboard.Simulator.Media;
using Corkboard.Simulator.OAuth;
using Corkboard.Simulator.Pictures;
using Corkboard.Simulator.Pins;
using Corkboard.Simulator.PublicPages;
using Corkboard.Simulator.RateLimits;
using Corkboard.Simulator.Resources;
using Corkboard.Simulator.Search;
using Corkboard.Simulator.State;
using Corkboard.Simulator.Trends;
using Corkboard.Simulator.Users;

namespace Corkboard.Simulator;

/// <summary>All parts of one running simulator, and where they hang.</summary>
internal sealed class Simulation : IDisposable
{
    private readonly SimulatorClock _clock;
    private readonly Worlds _worlds;
    private readonly Knobs _knobs;
    private readonly FaultPlan _faults;
    private readonly RegisteredApp _app;
    private readonly PictureStore _store;
    private readonly VideoStore _videos;
    private readonly PictureFetch _fetch = new();
    private readonly Traffic _traffic = new();

    public Simulation(SimulatorSettings settings, TimeProvider time)
    {
        _clock = new(time);
        _worlds = Worlds.Open(settings, _clock);
        _knobs = new(new() { Tier = settings.Tier, DecodePictures = settings.DecodePictures });
        _faults = new(_worlds.Production.Seed);
        _app = new(settings);
        _store = new(settings);
        _videos = new(settings);
    }

    public void MapTo(WebApplication web)
    {
        var pipeline = new ApiPipeline(
            _clock, _knobs, new RateLimiter(_clock, _knobs), _faults, _traffic, web.Lifetime);

        web.MapConsent(_app, _worlds.Production, _clock);
        web.MapControl(new(_worlds, _clock, _knobs, _faults, _traffic));
        web.MapPictures(_store);
        web.MapVideos(_videos);
        web.MapPublicPages(_worlds.Production);
        MapApi(web, "/v5", _worlds.Production, pipeline);
        MapApi(web, "/sandbox/v5", _worlds.Sandbox, pipeline);
    }

    public void Dispose()
    {
        _worlds.Dispose();
        _fetch.Dispose();
        _videos.Dispose();
    }

    private void MapApi(WebApplication web, string prefix, World world, ApiPipeline pipeline)
    {
        var api = new ApiRoutes(web.MapGroup(prefix), pipeline, world);

        api.MapOAuth(new(_app, _worlds.Production, _knobs), new(_app));
        api.MapUsers();
        api.MapAdAccounts();
        api.MapBoards();
        api.MapPins(new(_fetch, _store, _knobs));
        api.MapMedia();
        api.MapAnalytics();
        api.MapResources();
        api.MapSearch();
        api.MapTrends();
        new ApiRoutes(web, pipeline, world).Post(
            UploadForm.PathIn(world), UploadMedia.Operation, new UploadMedia(_videos, _faults, _traffic).HandleAsync);
        web.Map(prefix + "/{**path}", http => Refusals.NoSuchOperation.WriteAsync(http));
    }
}
