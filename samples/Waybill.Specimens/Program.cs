using Waybill.Specimens;
using Waybill.Specimens.Making;

if (args is not [var folder])
{
    Console.Error.WriteLine("Usage: dotnet run --project samples/Waybill.Specimens -- FOLDER   (writes lipa-cache and lipa-cache.expected.json into it)");
    return 2;
}

try
{
    using var fonts = Fonts.Open();
    SpecimenWriter.Write(fonts, folder);
    return 0;
}
catch (FileNotFoundException missingFont)
{
    Console.Error.WriteLine(missingFont.Message);
    return 1;
}
