using Waybill.Cli;

return await CommandLine.RunAsync(args);
