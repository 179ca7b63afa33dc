namespace Corkboard.Journey;

/// <summary>One thing that a person does, and what has to be seen afterwards.</summary>
/// <param name="Name">How the step is called in pictures, observations and <c>--sabotage</c>.</param>
/// <param name="DoAsync">What the person does; told to, something wrong instead.</param>
/// <param name="SeeAsync">Looks at the outcome; throws when it is not what it has to be. Answers what was seen outside of the page.</param>
internal sealed record Step(string Name, Func<Scene, bool, Task> DoAsync, Func<Scene, Task<object?>> SeeAsync);
