using Microsoft.AspNetCore.Components;

namespace Corkboard.Server.Ui;

/// <summary>
/// A component that reads before it is shown. The components of one page are begun side by side, and the request's
/// database context does one thing at a time: so they take turns.
/// </summary>
public abstract class LoadingComponent : ComponentBase
{
    private bool _loaded;

    [CascadingParameter]
    protected HttpContext Http { get; set; } = null!;

    [Inject]
    private LoadingTurn Turn { get; set; } = null!;

    // Before the framework's own first step, which renders while a component still waits: a page without its data is no page.
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!_loaded)
        {
            using var turn = await Turn.TakeAsync(Http.RequestAborted);
            await LoadAsync();
            _loaded = true;
        }

        await base.SetParametersAsync(ParameterView.Empty);
    }

    protected abstract Task LoadAsync();
}
